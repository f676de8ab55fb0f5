/** A text without what no answer may hold: line ends become LF, NUL and byte order marks go, a lost character shows as a question mark. */
export const plainText = (text: string): string =>
  text.replace(/\r\n?/gu, '\n').replaceAll('\0', '').replaceAll('\ufeff', '').replaceAll('\ufffd', '?');
