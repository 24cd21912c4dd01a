import { Node, parseTree } from 'jsonc-parser';
import { LineCounter } from 'yaml';
import { Place, Places } from '../template';

/** Where everything stands in a text of JSON. */
export function readJsonPlaces(text: string): Place {
  const lines = new LineCounter();
  lines.addNewLine(0);
  [...text.matchAll(/\n/g)].forEach(({ index }) => lines.addNewLine(index + 1));
  return placeOf(parseTree(text), lines);
}

/** @param name the name of a member, where it stands before its value */
function placeOf(value: Node | undefined, lines: LineCounter, name = value): Place {
  return new Place(lines.linePos(name?.offset ?? 0).line, () => placesBelow(value, lines));
}

function placesBelow(value: Node | undefined, lines: LineCounter): Places {
  const children = value?.children ?? [];
  return value?.type === 'array'
    ? children.map((item) => placeOf(item, lines))
    : new Map(children.map(({ children: [name, member] = [] }): [string, Place] => [String(name.value), placeOf(member, lines, name)]));
}
