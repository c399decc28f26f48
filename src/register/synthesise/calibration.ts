/** One number for each year from the calibration's first; earlier years have the first number, later ones the last. */
export type Yearly = readonly number[];

/** Codes or countries with how many of them there are beside each other; `null` is an empty cell. */
export type Weights = readonly (readonly [code: string | null, weight: number])[];

/**
 * The shape of a synthetic city: how many there are of whom in each year. It is data, so that the code here knows no
 * city: what groups are called, which countries their members come from and what the districts are, stands in a file.
 * Numbers are of persons, at the size of the city that was calibrated; a city of another size has them in proportion.
 */
export interface Calibration {
  /** The year of the first number of each list. */
  readonly from: number;
  readonly sexes: readonly string[];
  readonly districts: readonly string[];
  readonly industries: readonly string[];
  /** The last one is of those about whom nothing is known. */
  readonly groups: readonly CalibratedGroup[];
  /** Public housing: areas with a code, and last all other homes of the kind, without one. */
  readonly housing: readonly Housing[];
  /** Among those who live in the followed areas: who has lived there since this year or longer. */
  readonly stayers: { readonly since: number; readonly adults: Yearly; readonly outside: Yearly };
  readonly benefits: BenefitNumbers;
  readonly staff: StaffNumbers;
  readonly pupils: PupilNumbers;
  readonly students: StudentNumbers;
  readonly daycare: readonly DaycareNumbers[];
}

export interface CalibratedGroup {
  readonly id: string;
  readonly countries: Weights;
  /** Of those who were born in the city, and of those who came to it. */
  readonly ancestry: { readonly born: Weights; readonly arrived: Weights };
  /** Parents with basic, upper, higher and unknown education. */
  readonly parents: readonly number[];
  /** By sex and band of age: 0 to 14, 15, 16 to 19, 20 to 64, 65 and over. */
  readonly persons: readonly (readonly Yearly[])[];
  /** Of those aged 16 to 64, by sex. */
  readonly employed: readonly Yearly[];
  readonly unemployed: readonly Yearly[];
  /** Of those aged 16 to 64. */
  readonly supported: Yearly;
  readonly higher: Yearly;
  /** By district. */
  readonly districts: readonly Yearly[];
  /** By industry, per mille of the employed. */
  readonly industries: readonly Yearly[];
  /** By sex, per mille of the children from 6 to 15. */
  readonly sports: readonly Yearly[];
  /** Of those aged 15 to 19; each is part of the one before. */
  readonly sentenced: Yearly;
  readonly custodial: Yearly;
  readonly inPrison: Yearly;
  /** Sentenced, per mille of those aged 20 to 64. */
  readonly adultsSentenced: Yearly;
}

export interface Housing {
  readonly code: string | null;
  readonly district: string | null;
  /** The area that this one was a part of until its own numbers begin. */
  readonly splits?: string;
  /** Persons aged 16 to 64. */
  readonly adults: Yearly;
  /** Of them, outside the labour market; of homes without a code: not in work. */
  readonly outside: Yearly;
  /** By group. */
  readonly mix: readonly number[];
  readonly isFollowed: boolean;
}

/** Those who are told apart by one group against all others of known origin, and how many are of unknown origin. */
export interface Split {
  readonly first: Yearly;
  readonly others: Yearly;
}

export interface BenefitNumbers {
  /** By sex. */
  readonly recipients: readonly Split[];
  readonly longTerm: Split;
  /** Months without work from which on it counts as long. */
  readonly longTermMonths: Yearly;
  readonly young: Yearly;
  readonly passive: Yearly;
}

export interface StaffNumbers {
  readonly sectors: readonly string[];
  /** The year from which sectors are known. */
  readonly sectorsFrom: number;
  /** By sector. */
  readonly persons: readonly Split[];
  readonly academics: Split;
  readonly unknown: Yearly;
}

export interface PupilNumbers {
  /** By grade; in the first one of known origin. The grade goes by age, so a child is in one at most. */
  readonly grades: readonly Yearly[];
  /** In the first grade, of the group with this place. */
  readonly counted: { readonly group: number; readonly persons: Yearly };
  /** By group, per mille with another first language. */
  readonly otherLanguage: readonly number[];
  readonly privateSchool: Yearly;
  readonly readersFrom: number;
  readonly readers: Yearly;
  /** Marks in tenths, of those with the city's first language and of the others. */
  readonly marks: readonly Yearly[];
  /** How many with another first language sat a reading test, and how many read too weakly; in one year only. */
  readonly readingTest: { readonly year: number; readonly tested: number; readonly weak: number };
}

export interface StudentNumbers {
  readonly leavers: Yearly;
  readonly started: Yearly;
  readonly completed: Yearly;
  readonly enrolled: Yearly;
  readonly droppedOut: Yearly;
  readonly vocational: Yearly;
  readonly vocationalDroppedOut: Yearly;
}

export interface DaycareNumbers {
  readonly district: string | null;
  readonly children: Yearly;
  readonly otherLanguage: Yearly;
}
