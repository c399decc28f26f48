/*
 * The register that `npm run bench -- tabulate` counts: persons over years, made in SQL. The same row has the same
 * values whenever and wherever it is made, because they come from a hash of its number.
 */

/** SQL that writes so many rows as Parquet. */
export function registerSql(rows: number, path: string): string {
  // Sixteen years, however many rows: each person stands once in each of them.
  const persons = Math.ceil(rows / 16);
  const columns = [
    `'P' || lpad(CAST(i % ${persons} AS VARCHAR), 8, '0') AS person`,
    `CAST(2001 + i // ${persons} AS SMALLINT) AS year`,
    `CAST(${random(1, 101)} AS TINYINT) AS age`,
    `list_extract(['DK', 'DK', 'DK', 'DK', 'SE', 'TR', 'SO', 'IQ', 'PL', 'DE', 'PK', 'XX'], 1 + ${random(2, 12)}) AS country`,
    `list_extract(['native', 'immigrant', 'descendant', '9'], 1 + ${random(3, 4)}) AS ancestry`,
    `list_extract(['F', 'M'], 1 + ${random(4, 2)}) AS sex`,
    `'d' || (1 + ${random(5, 12)}) AS district`,
    `list_extract(['low', 'middle', 'high', NULL], 1 + ${random(6, 4)}) AS education`,
    ...flags.map(
      (flag, at) =>
        `CAST(CASE ${random(7 + at, 50)} WHEN 0 THEN NULL ELSE ${random(20 + at, 2)} END AS TINYINT) AS ${flag}`,
    ),
    `CAST(${random(40, 600_000)} AS INTEGER) AS income`,
  ];
  return `COPY (SELECT ${columns.join(", ")} FROM range(${rows}) AS _rows(i)) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`;
}

const flags = ["employed", "unemployed", "student", "benefits", "member"] as const;

function random(salt: number, below: number): string {
  return `CAST(hash(i * 64 + ${salt}) % ${below} AS INTEGER)`;
}

/** The policy's part of it: one file, and indicators of it that give some 16 sums over 7 dimensions. */
export const registerYaml = `records:
  - id: register
    title: { en: Register, da: Register }
    unit: { en: person, da: person }
    owner: road-office
    key: person
    period: year
    origin: { country: country, ancestry: ancestry }
    variables:
      - { id: year, title: { en: Year, da: År }, type: year }
      - { id: age, title: { en: Age, da: Alder }, type: integer, from: 0, to: 110, dimension: age }
      - { id: country, title: { en: Country, da: Land }, type: country, missing: [XX] }
      - id: ancestry
        title: { en: Ancestry, da: Herkomst }
        type: code
        codes:
          - { id: native, title: { en: Native, da: Dansk } }
          - { id: immigrant, title: { en: Immigrant, da: Indvandrer } }
          - { id: descendant, title: { en: Descendant, da: Efterkommer } }
        missing: ["9"]
      - { id: sex, title: { en: Sex, da: Køn }, type: code, codes: [{ id: F, title: { en: F, da: K } }, { id: M, title: { en: M, da: M } }] }
      - id: district
        title: { en: District, da: Bydel }
        type: code
        codes:
${Array.from({ length: 12 }, (_, at) => `          - { id: d${at + 1}, title: { en: d${at + 1}, da: d${at + 1} } }`).join("\n")}
      - id: education
        title: { en: Education, da: Uddannelse }
        type: code
        codes:
          - { id: low, title: { en: Low, da: Lav } }
          - { id: middle, title: { en: Middle, da: Mellem } }
          - { id: high, title: { en: High, da: Høj } }
${flags.map((flag) => `      - { id: ${flag}, title: { en: ${flag}, da: ${flag} }, type: flag }`).join("\n")}
      - { id: income, title: { en: Income, da: Indkomst }, type: money, from: 0, to: 10000000 }
`;
