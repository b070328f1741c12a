/** The templates, the one that is open, and what is being typed for each of them: nothing typed is lost by looking elsewhere. */
import { create } from 'zustand';
import type { Language } from '../../shared/base/language.ts';
import type { TemplatePreview, TemplateRow, TemplateView, TemplateWords } from '../../shared/contract/letter-view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import type { Product } from '../../shared/template/product.ts';
import { onOtherPerson } from '../app/app-store.ts';
import { call, type Reply } from '../bridge.ts';
import { windowLanguage } from '../text/i18n.ts';

interface LettersState {
  readonly rows: readonly TemplateRow[];
  readonly open: TemplateView | null;
  /** Words that differ from those that stand, by product. */
  readonly typed: Readonly<Partial<Record<Product, TemplateWords>>>;
  /** Which of the two texts is being amended and shown. */
  readonly textLanguage: Language;
  readonly largePrint: boolean;
  readonly preview: TemplatePreview | null;
  readonly failure: Failure | null;
  readonly published: boolean;
}

const empty: LettersState = {
  rows: [],
  open: null,
  typed: {},
  textLanguage: 'en',
  largePrint: false,
  preview: null,
  failure: null,
  published: false,
};
export const useLetters = create<LettersState>()(() => empty);
const { getState: get, setState: set } = useLetters;
onOtherPerson(() => set(empty));

/** What the editor shows of the open template. */
export const wordsOf = ({ open, typed }: Pick<LettersState, 'open' | 'typed'>): TemplateWords | null =>
  open === null ? null : (typed[open.product] ?? open.words);

export async function loadTemplates(language: Language): Promise<void> {
  const reply = await call('template.list', { language });
  if (!reply.ok) return set({ failure: reply.failure });
  set({ rows: reply.value });
  const product = get().open?.product ?? reply.value[0]?.product;
  if (product !== undefined) await openTemplate(product);
}

export async function openTemplate(product: Product): Promise<void> {
  const reply = await call('template.show', { product, language: windowLanguage() });
  set(reply.ok ? { open: reply.value, failure: null, published: false } : { failure: reply.failure });
  await showPreview();
}

/** Keeps what is typed and shows it as the paper will look. */
export async function type(part: 'title' | 'text', value: string): Promise<void> {
  const words = wordsOf(get());
  const { open, textLanguage, typed } = get();
  if (open === null || words === null) return;
  const now = { ...words, [part]: { ...words[part], [textLanguage]: value } };
  set({ typed: { ...typed, [open.product]: now }, published: false });
  await showPreview();
}

/** Puts a version into the editor; it stands once it is published. */
export async function putIn(words: TemplateWords): Promise<void> {
  const { open, typed } = get();
  if (open === null) return;
  set({ typed: { ...typed, [open.product]: words }, published: false });
  await showPreview();
}

export async function showIn(textLanguage: Language): Promise<void> {
  set({ textLanguage });
  await showPreview();
}

export async function showLarge(largePrint: boolean): Promise<void> {
  set({ largePrint });
  await showPreview();
}

async function showPreview(): Promise<void> {
  const { open, textLanguage, largePrint } = get();
  const words = wordsOf(get());
  if (open === null || words === null) return;
  const reply = await call('template.preview', {
    product: open.product,
    textLanguage,
    title: words.title[textLanguage],
    text: words.text[textLanguage],
    largePrint,
    language: windowLanguage(),
  });
  // Something else may have been typed meanwhile.
  if (wordsOf(get()) !== words || get().textLanguage !== textLanguage) return;
  set(reply.ok ? { preview: reply.value } : { failure: reply.failure });
}

export async function publish(): Promise<void> {
  const { open } = get();
  const words = wordsOf(get());
  if (open === null || words === null) return;
  const { product, seen } = open;
  await taken(product, await call('template.publish', { product, seen, ...words, language: windowLanguage() }));
}

export async function goBackToOwn(): Promise<void> {
  const { open } = get();
  if (open === null) return;
  const { product, seen } = open;
  await taken(product, await call('template.useOwn', { product, seen, language: windowLanguage() }));
}

/** A refusal leaves everything as it was typed, and shows the text that is at fault. */
async function taken(product: Product, reply: Reply<'template.publish'>): Promise<void> {
  if (!reply.ok) {
    const [, at] = (reply.failure.field ?? '').split('.');
    set({ failure: reply.failure, published: false });
    if (reply.failure.kind === 'template.refused') await showIn(at === 'cy' ? 'cy' : 'en');
    return;
  }
  const { [product]: _done, ...typed } = get().typed;
  set({ open: reply.value, typed, failure: null, published: true });
  const rows = await call('template.list', { language: windowLanguage() });
  if (rows.ok) set({ rows: rows.value });
  await showPreview();
}

/** Looks at the version that stands by now; what is typed stays in the editor. */
export async function lookAgain(): Promise<void> {
  const { open } = get();
  if (open !== null) await openTemplate(open.product);
}
