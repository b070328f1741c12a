/** Light or dark: the system's choice until the person makes another on this machine. */
const rememberedAs = 'cms-theme';

export function startTheme(): void {
  const remembered = localStorage.getItem(rememberedAs);
  if (remembered === 'light' || remembered === 'dark') document.documentElement.dataset.theme = remembered;
}

export function switchTheme(): void {
  const root = document.documentElement;
  const now = root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  root.dataset.theme = now === 'dark' ? 'light' : 'dark';
  localStorage.setItem(rememberedAs, root.dataset.theme);
}
