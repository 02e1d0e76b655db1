/** A country other than Viet Nam. */
export interface Country {
  /** `country:<code>` in lower case. */
  readonly id: string;
  /** In Vietnamese: "Lào". */
  readonly name: string;
  readonly englishName: string;
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
}
