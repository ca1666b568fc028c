/**
 * Which places can be filled at once when nobody fills two: for each place, whether it can. Earlier places come first: a
 * later one never takes the last person of an earlier one.
 * @param candidates for each place, who may fill it.
 */
export function matching(candidates: readonly (readonly string[])[]): readonly boolean[] {
  const filledBy = new Map<string, number>();
  const fill = (place: number, tried: Set<string>): boolean =>
    (candidates[place] ?? []).some((person) => {
      if (tried.has(person)) return false;
      tried.add(person);
      const holder = filledBy.get(person);
      if (holder !== undefined && !fill(holder, tried)) return false;
      filledBy.set(person, place);
      return true;
    });
  return candidates.map((_, place) => fill(place, new Set()));
}
