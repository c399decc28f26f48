/** What a service is asked. */
export interface Question {
  readonly address: string;
  /** JSON to post; without one the address is got. */
  readonly body?: string;
}
