/** Class names that apply, in one text. */
export const joined = (...names: readonly (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ');
