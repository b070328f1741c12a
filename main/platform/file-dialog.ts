/** Asking the person for a file, where the machine has a dialog for it. */
export interface FileDialog {
  /** Path of the file chosen; undefined when none was. */
  chooseFile(wanted: { readonly title: string; readonly extension: string }): Promise<string | undefined>;
}
