/** What is not the same about two populations whose figures are held against each other; nothing when all is. */
export function PopulationNotes({ notes }: { notes: readonly string[] }) {
  return notes.length === 0 ? null : (
    <ul class="small">
      {notes.map((note) => (
        <li>{note}</li>
      ))}
    </ul>
  );
}
