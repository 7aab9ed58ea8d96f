/** True where two short lists have a member in common. */
export function haveCommon<T>(left: readonly T[], right: readonly T[]): boolean {
  return left.some((value) => right.includes(value));
}
