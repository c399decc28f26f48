import type { PolicyArea, Target } from "../../policy/index.js";

/** The target that an area's row tells about: the one its leading picture is of, else the first. */
export function headlineTarget({ leadPicture, targets }: PolicyArea): Target | undefined {
  const of = leadPicture?.of;
  const about = targets.filter(
    ({ subject }) => of !== undefined && (subject?.indicator ?? subject?.gap) === of,
  );
  return (
    targets.find(({ id }) => id === of) ??
    about.find(({ goal }) => goal !== undefined) ??
    about[0] ??
    targets[0]
  );
}
