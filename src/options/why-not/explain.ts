/**
 * QuickXplain (Junker 2004): a smallest set of facts that clash, given a test whether some facts leave a way. What stands earlier in
 * `facts` is rather kept in the answer. null: even all facts together leave a way. Each fact left out of the answer opens one.
 */
export function smallestClash<Fact>(facts: readonly Fact[], leavesAWay: (some: readonly Fact[]) => boolean): readonly Fact[] | null {
  if (leavesAWay(facts)) return null;
  if (!leavesAWay([])) return [];
  return narrowed([], false, facts, leavesAWay);
}

/** `behind`: facts that are already in; `added`: whether any came in since it was last tested. */
function narrowed<Fact>(
  behind: readonly Fact[],
  added: boolean,
  facts: readonly Fact[],
  leavesAWay: (some: readonly Fact[]) => boolean,
): readonly Fact[] {
  if (added && !leavesAWay(behind)) return [];
  if (facts.length === 1) return facts;
  const half = Math.floor(facts.length / 2);
  const first = facts.slice(0, half);
  const second = facts.slice(half);
  const fromSecond = narrowed([...behind, ...first], first.length > 0, second, leavesAWay);
  const fromFirst = narrowed([...behind, ...fromSecond], fromSecond.length > 0, first, leavesAWay);
  return [...fromFirst, ...fromSecond];
}
