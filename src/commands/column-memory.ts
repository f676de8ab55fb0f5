/** What a person said the columns of lists hold, one entry a column, by the signature of a list's header; meanings are words of the reader. */
export interface ColumnMemory {
  all(): Promise<ReadonlyMap<string, readonly (string | null)[]>>;
  /** Replaces what stood for that header; a map of nothing but nulls forgets it. */
  remember(signature: string, map: readonly (string | null)[]): Promise<void>;
}
