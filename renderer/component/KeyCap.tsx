/** A key as it is printed on the keyboard; hidden from screen readers, which announce shortcuts their own way. */
export function KeyCap({ children }: { readonly children: string }) {
  return (
    <kbd className="key" aria-hidden="true">
      {children}
    </kbd>
  );
}
