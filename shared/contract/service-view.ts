/** What the window is sent about service requests: those of a case with who has it, the routes, and who is where. */
import type { ServiceRequest } from '../case/service-request.ts';
import type { ServiceRoute } from '../office/service-route.ts';
import type { StaffPlace, StandIn } from '../office/staff-place.ts';

export interface StaffName {
  readonly id: string;
  /** As this workstation knows it; the staff number where it does not. */
  readonly name: string;
}

export interface ServiceCaseView {
  readonly owner: StaffName & {
    /** The case was given to them; else they worked on it last. */
    readonly assigned: boolean;
    /** Whom to ask today, and why them. */
    readonly asked: StaffName & Pick<StandIn, 'as'>;
  };
  readonly requests: readonly ServiceRequest[];
  /** Routes that may be chosen. */
  readonly routes: readonly ServiceRoute[];
  readonly people: readonly StaffName[];
}

export interface ServiceSetupView {
  /** The office's date, 'YYYY-MM-DD'. */
  readonly today: string;
  readonly routes: readonly ServiceRoute[];
  /** The version that stands, for saying so when saving; null while the first table does. */
  readonly seen: string | null;
  readonly segments: readonly string[];
  readonly staff: readonly (StaffName & { readonly place: StaffPlace; readonly seen: string | null })[];
}
