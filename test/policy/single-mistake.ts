/** One mistake in the small policy, and the one problem that has to be found. */
export interface SingleMistake {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  /** What stands there instead; `‸` marks the character at which the problem has to be found. */
  readonly to: string;
  /** Where the mark stands when it is not in `to`: a piece of the broken file. */
  readonly at?: string;
  readonly code: string;
  readonly en: string;
}
