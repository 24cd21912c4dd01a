/** Tells how many times it was asked about a name, this time included: what has the same name as something before it gets a number of its own. */
export function numbered(): (name: string) => number {
  const times = new Map<string, number>();
  return (name) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time;
  };
}
