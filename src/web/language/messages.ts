import { useStore } from '../state/store.ts';
import { type Language, language } from './language.ts';

/** What a catalogue is made of: texts, texts with something to fill in, and groups of them. */
interface Texts {
  readonly [key: string]: string | ((...values: never[]) => string) | Texts;
}

/** The shape of a catalogue: every text may be any text, everything else has to be the same. */
type Shape<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Shape<T[Key]>;
};

/** The texts of one part of the pages in both languages. */
export type Messages<T> = Readonly<Record<Language, Shape<T>>>;

/**
 * A catalogue: the Vietnamese texts, and the English ones of the same shape. A text that lacks its translation is an error of the
 * compiler. Each view has a catalogue of its own, so that it is loaded with the view.
 */
export function messages<const T extends Texts>(catalogue: {
  readonly vi: T;
  readonly en: NoInfer<Shape<T>>;
}): Messages<T> {
  return catalogue as unknown as Messages<T>;
}

/** The texts of a catalogue in the language in use; the component is drawn again when that changes. */
export function useMessages<T>(catalogue: Messages<T>): Shape<T> {
  return catalogue[useStore(language)];
}

/** The language in use; the component is drawn again when it changes. */
export const useLanguage = (): Language => useStore(language);
