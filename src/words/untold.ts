/** What of a client's an event touches. All empty and false: nothing of theirs (R11.2). */
export interface Touched {
  /** Approved deliverables or pictures: 'picture 4'. */
  readonly deliverables: readonly string[];
  /** Promises to them, and what they were last told. */
  readonly promises: readonly string[];
  readonly cost: boolean;
  readonly safety: boolean;
  /** Clauses of contract, insurer or guarantor that ask for notice. */
  readonly noticeClauses: readonly string[];
}

/** 'The client need not know', accepted with its reason, or why they must be told. */
export type StayUntold =
  | { readonly ok: true; readonly reason: string }
  | { readonly ok: false; readonly code: 'touches-theirs'; readonly touches: readonly string[] }
  | { readonly ok: false; readonly code: 'reason-missing' };

/** Whether a client may stay untold: nothing of theirs is touched, and a reason is written down (R11.2). */
export function mayStayUntold(touched: Touched, reason: string | null): StayUntold {
  const touches = [
    ...touched.deliverables,
    ...touched.promises,
    ...(touched.cost ? ['cost'] : []),
    ...(touched.safety ? ['safety'] : []),
    ...touched.noticeClauses,
  ];
  if (touches.length > 0) return { ok: false, code: 'touches-theirs', touches };
  return reason === null || reason.trim() === '' ? { ok: false, code: 'reason-missing' } : { ok: true, reason };
}
