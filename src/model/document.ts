import type { CalendarDate } from './time.ts';

/** A numbered legal or party document, such as Chỉ thị 12-CT/TW. */
export interface LegalDocument {
  readonly id: string;
  readonly number: string | null;
  /** As printed: "Chỉ thị", "Nghị quyết". */
  readonly kind: string;
  readonly issuer: string | null;
  readonly issuedOn: CalendarDate | null;
}
