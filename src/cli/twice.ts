/** A name that an object in JSON has twice, if there is one: JSON.parse keeps the last of them and says nothing. */
export function nameThatIsThereTwice(json: string): string | undefined {
  const open: Set<string>[] = [];
  let text = '';
  for (const [token] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g)) {
    if (token === '{' || token === '[') {
      open.push(new Set());
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (token !== ':') {
      text = token;
    } else {
      const names = open[open.length - 1];
      const name = JSON.parse(text) as string;
      if (names.has(name)) {
        return name;
      }
      names.add(name);
    }
  }
  return undefined;
}
