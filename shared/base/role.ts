/** The people who work with cases (design.md section 1). A person may hold several roles; `system` is time itself. */
export const roles = ['csa', 'visitingOfficer', 'financialAssessor', 'adviser', 'sds', 'supervisor', 'system'] as const;
export type Role = (typeof roles)[number];
