/** Words of recaps and of what people were told last. Times come in already said. */
export const recapTexts = {
  believes: (name: string, what: string, was: string, now: string | null) =>
    `${name} was told ${what}: ${was}; ${now === null ? 'it stands on no day now' : `now ${now}`}`,
} as const;
