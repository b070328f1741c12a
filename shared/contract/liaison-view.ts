/** What the window is sent of the figures for liaison: tables ready to show, each with its definition. */
export interface LiaisonTable {
  readonly id: 'claims' | 'age' | 'days' | 'outstanding';
  readonly title: string;
  /** Each figure of the table in a sentence. */
  readonly definitions: readonly { readonly name: string; readonly means: string }[];
  /** Text columns first, then `numbers` columns of numbers. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly cells: readonly string[];
    readonly numbers: readonly number[];
    /** What the first number counts, for the cases behind it. */
    readonly behind: readonly {
      readonly figure: string;
      readonly from: string;
      readonly to: string;
      readonly council: string;
    }[];
  }[];
}

export interface LiaisonView {
  readonly from: string;
  readonly to: string;
  readonly council: string | null;
  readonly tables: readonly LiaisonTable[];
  /** Councils that have something to count, for choosing one. */
  readonly councils: readonly { readonly code: string; readonly name: string }[];
}
