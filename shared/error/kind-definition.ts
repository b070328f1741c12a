/** How one kind of failure is worded, how loud it is in the log, and which HTTP status carries it. */
export interface KindDefinition {
  /** Plain English with {placeholders} from the failure's detail: what happened and what would be right. */
  readonly wording: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 423 | 429 | 500 | 503;
}
