import type { RecordFile, Text } from "../../../src/policy/index.js";

type Variable = RecordFile["variables"][number];
type Code = NonNullable<Variable["codes"]>[number];

/**
 * The record files of the invented city: one row per person and year in each. The synthetic register makes them, and
 * `isobar tabulate` computes the deliveries called register from them.
 */
export const recordFiles: readonly RecordFile[] = [
  {
    id: "population",
    title: text("Befolkningen ved årets udgang", "The population at the end of the year"),
    unit: text("person", "person"),
    owner: "ACT-01",
    key: "person",
    period: "year",
    origin: { country: "origin_country", ancestry: "ancestry" },
    variables: [
      year(),
      age(0, 110),
      sex(),
      ...origin(),
      {
        id: "work",
        title: text("Tilknytning til arbejdsmarkedet", "Labour-market status"),
        type: "code",
        codes: [
          code("employed", "I arbejde", "In work"),
          code("unemployed", "Arbejdsløs", "Unemployed"),
          code("outside", "Uden for arbejdsmarkedet", "Outside the labour market"),
        ],
        missing: ["9"],
      },
      {
        id: "work_before",
        title: text("Tilknytning året før", "Status the year before"),
        type: "code",
        lastYearOf: "work",
        missing: ["9"],
      },
      {
        id: "industry",
        title: text("Branche", "Industry"),
        type: "code",
        dimension: "industry",
      },
      flag("supported", "Forsørget af det offentlige", "Provided for by the public sector"),
      education("education", "Højeste fuldførte uddannelse", "Highest education completed"),
      education("parents_education", "Forældrenes højeste uddannelse", "The parents’ highest education"),
      {
        id: "district",
        title: text("Bydel", "Part of the city"),
        type: "code",
        places: "district",
      },
      flag("public_housing", "Bor i en almen bolig", "Lives in public housing"),
      {
        id: "residential_area",
        title: text("Alment boligområde", "Public housing area"),
        type: "code",
        places: "residential-area",
      },
      {
        id: "there_since",
        title: text("År for indflytning i boligområdet", "Year of moving to the residential area"),
        type: "year",
      },
      flag("sports_club", "Aktiv i en idrætsklub", "Active in a sports club"),
      flag("sentenced", "Dømt for en lovovertrædelse i året", "Sentenced for an offence in the year"),
      flag("custodial", "Idømt frihedsstraf i året", "Given a custodial sentence in the year"),
      flag("in_prison", "Afsoner ved årets udgang", "In prison at the end of the year"),
    ],
  },
  {
    id: "benefits",
    title: text("Modtagere af kontanthjælp og starthjælp", "Recipients of cash and start benefit"),
    unit: text("modtager", "recipient"),
    owner: "ACT-01",
    key: "person",
    period: "year",
    origin: { country: "origin_country", ancestry: "ancestry" },
    variables: [
      year(),
      age(16, 66),
      sex(),
      ...origin(),
      {
        id: "months_without_work",
        title: text("Måneder uden arbejde i træk", "Months without work on end"),
        type: "integer",
        from: "0",
        to: "600",
      },
      flag("passive", "Uden tilbud om arbejde eller uddannelse", "Offered neither work nor education"),
    ],
  },
  {
    id: "staff",
    title: text("Kommunens ansatte", "The City’s employees"),
    unit: text("ansat", "employee"),
    owner: "ACT-01",
    key: "employee",
    period: "year",
    origin: { country: "origin_country", ancestry: "ancestry" },
    variables: [
      year(),
      ...origin(),
      { id: "sector", title: text("Sektor", "Sector"), type: "code", dimension: "sector" },
      flag("academic", "Akademiker", "Academic"),
    ],
  },
  {
    id: "pupils",
    title: text("Skoleelever, der bor i byen", "School pupils who live in the city"),
    unit: text("elev", "pupil"),
    owner: "ACT-01",
    key: "pupil",
    period: "year",
    origin: { country: "origin_country", ancestry: "ancestry", firstLanguage: "first_language" },
    variables: [
      year(),
      ...origin(),
      {
        id: "first_language",
        title: text("Første sprog", "First language"),
        type: "code",
        codes: [code("da", "Dansk", "Danish"), code("other", "Et andet sprog", "Another language")],
        missing: ["0"],
      },
      {
        id: "grade",
        title: text("Klassetrin; 0 er børnehaveklassen", "Grade; 0 is the pre-school class"),
        type: "integer",
        from: "0",
        to: "10",
      },
      {
        id: "school_class",
        title: text("Klasse", "Class"),
        type: "integer",
        from: "1",
        to: "999999",
        internal: true,
      },
      flag("private_school", "Går i privatskole", "Goes to a private school"),
      education("parents_education", "Forældrenes højeste uddannelse", "The parents’ highest education"),
      {
        id: "mark",
        title: text("Gennemsnit ved afgangsprøverne", "Average at the leaving exams"),
        type: "decimal",
        digits: 1,
        from: "-30",
        to: "120",
      },
      flag("reads", "Kan læse efter tredje klasse", "Can read after third grade"),
      flag("reads_too_weakly", "Læser for svagt til en uddannelse", "Reads too weakly for an education"),
    ],
  },
  {
    id: "students",
    title: text("Unge og deres uddannelser", "Young people and their education"),
    unit: text("ung", "young person"),
    owner: "ACT-01",
    key: "person",
    period: "year",
    origin: { country: "origin_country", ancestry: "ancestry" },
    variables: [
      year(),
      ...origin(),
      {
        id: "stage",
        title: text("Hvor den unge er i forløbet", "How far the young person has come"),
        type: "code",
        codes: [
          code("leaver", "Har forladt grundskolen for fem år siden", "Left basic school five years ago"),
          code("enrolled", "Er i gang med en uddannelse", "Is in an education"),
        ],
      },
      flag("vocational", "Erhvervsuddannelse", "Vocational training"),
      flag("started", "Er begyndt på en uddannelse", "Has started an education"),
      flag("completed", "Har gennemført en uddannelse", "Has completed an education"),
      flag("dropped_out", "Er faldet fra i årets løb", "Has dropped out in the course of the year"),
    ],
  },
  {
    id: "daycare",
    title: text("Børn i daginstitutioner", "Children in day-care"),
    unit: text("barn", "child"),
    owner: "ACT-01",
    key: "child",
    period: "year",
    origin: { firstLanguage: "first_language" },
    variables: [
      year(),
      {
        id: "first_language",
        title: text("Første sprog", "First language"),
        type: "code",
        codes: [code("da", "Dansk", "Danish"), code("other", "Et andet sprog", "Another language")],
        missing: ["0"],
      },
      { id: "district", title: text("Bydel", "Part of the city"), type: "code", places: "district" },
      {
        id: "facility",
        title: text("Daginstitution", "Facility"),
        type: "integer",
        from: "1",
        to: "9999",
        internal: true,
      },
    ],
  },
];

function text(da: string, en: string): Text {
  return { da, en };
}

function year(): Variable {
  return { id: "year", title: text("År", "Year"), type: "year" };
}

function age(from: number, to: number): Variable {
  return { id: "age", title: text("Alder", "Age"), type: "integer", from: String(from), to: String(to) };
}

function sex(): Variable {
  return { id: "sex", title: text("Køn", "Sex"), type: "code", dimension: "sex" };
}

function origin(): readonly Variable[] {
  return [
    {
      id: "origin_country",
      title: text("Oprindelsesland", "Country of origin"),
      type: "country",
      missing: ["XX"],
    },
    {
      id: "ancestry",
      title: text("Herkomst", "Ancestry"),
      type: "code",
      codes: [
        code("danish", "Dansk oprindelse", "Danish origin"),
        code("immigrant", "Indvandrer", "Immigrant"),
        code("descendant", "Efterkommer", "Descendant"),
      ],
      missing: ["0"],
    },
  ];
}

function education(id: string, da: string, en: string): Variable {
  return {
    id,
    title: text(da, en),
    type: "code",
    codes: [
      code("basic", "Grundskole", "Basic school"),
      code("upper", "Gymnasium eller erhvervsuddannelse", "Upper secondary or vocational"),
      code("higher", "Videregående", "Higher education"),
    ],
    missing: ["0"],
  };
}

function flag(id: string, da: string, en: string): Variable {
  return { id, title: text(da, en), type: "flag" };
}

function code(id: string, da: string, en: string): Code {
  return { id, title: text(da, en) };
}
