import { parseText } from '../../src/cli/parse';
import { Rule } from '../../src/rules';
import { Application, isObject, Json, lineOf, Remark, Template } from '../../src/template';
import { allCases } from '../rules/all-cases';
import { Given, outcomeOf } from '../rules/cases';

/** A template as text with one name or item in each line, and the line of everything by its path. */
class Written {
  readonly lines: string[] = [];
  readonly lineOf = new Map<string, number>();

  constructor(raw: Json, private readonly style: 'JSON' | 'YAML') {
    this.write(raw, '', '', '');
  }

  get text(): string {
    return `${this.lines.join('\n')}\n`;
  }

  private write(value: Json, path: string, indent: string, before: string): void {
    const entries = isObject(value)
      ? Object.entries(value).filter(([, member]) => member !== undefined).map(([name, member]) => [`${JSON.stringify(name)}: `, `${path}.${name}`, member!] as const)
      : Array.isArray(value) ? (value as Json[]).map((item, index) => [this.style === 'YAML' ? '- ' : '', `${path}[${index}]`, item] as const) : [];
    if (entries.length === 0) {
      this.lines.push(`${indent}${before}${JSON.stringify(value)}`);
    } else if (this.style === 'YAML') {
      // A dash with nothing behind it: what follows stands in lines of its own.
      this.lines.push(...(before === '' ? [] : [`${indent}${before.trimEnd()}`]));
      entries.forEach(([name, below, member]) => this.writeEntry(member, below, before === '' ? indent : `${indent}  `, name));
    } else {
      this.lines.push(`${indent}${before}${Array.isArray(value) ? '[' : '{'}`);
      entries.forEach(([name, below, member], index) => {
        this.writeEntry(member, below, `${indent}  `, name);
        this.lines[this.lines.length - 1] += index < entries.length - 1 ? ',' : '';
      });
      this.lines.push(`${indent}${Array.isArray(value) ? ']' : '}'}`);
    }
  }

  private writeEntry(value: Json, path: string, indent: string, before: string): void {
    this.lineOf.set(path, this.lines.length + 1);
    // Rules that read literals pass through functions as if they were not there.
    this.write(value, path.replace(/\.Fn::(?!Sub$)\w+$|\.Fn::Sub\[1\]$/, ''), indent, before);
  }
}

interface Finding {
  readonly raw: Json;
  readonly subject?: string;
  readonly remark: Remark;
}

/** What every case of every rule finds in the template that it is about, where no branch of an Fn::If is on the way. */
const FINDINGS = allCases().flatMap(([, tables]) => tables).map(({ rule, cases }) =>
  [rule.id, cases.filter(({ conclusion }) => conclusion !== 'pass').flatMap(({ given }) => findingsIn(rule, given))] as const);

function findingsIn(rule: Rule, given: Given): Finding[] {
  const { others: _others, environment: _environment, attestations: _attestations, about: _about, ...raw } = given;
  const { resource, remarks } = outcomeOf(rule, given)!;
  const template = JSON.parse(JSON.stringify(raw)) as Json;
  return remarks.filter(({ world }) => !world).map((remark) => ({ raw: template, subject: resource?.logicalId, remark }));
}

/** The line of the longest part of a path that is there; what `Properties` lack, the resource lacks. */
function expectedLine({ lineOf: lines }: Written, { subject, remark }: Finding): number {
  // What is said of another resource begins with its name, and perhaps with those of others on the way to it.
  const names = remark.path.split(/\.(?=Properties(?:\.|$))/)[0].split('.');
  const last = subject !== undefined && names.every((name) => lines.has(`.Resources.${name}`)) ? names.at(-1) : subject;
  const path = last === subject ? remark.path : remark.path.slice(names.join('.').length + 1);
  const full = `${last === undefined ? '' : `.Resources.${last}`}.${path}`;
  const ends = [...full.matchAll(/(?=[.[])|$/g)].map(({ index }) => full.slice(0, index)).reverse();
  const there = ends.find((end) => lines.has(end)) ?? '';
  return lines.get(there.replace(/^(\.Resources\.[^.]+)\.Properties$/, '$1')) ?? 1;
}

test('there are findings to point at', () => {
  expect(FINDINGS.flatMap(([, findings]) => findings).length).toBeGreaterThan(1000);
});

describe.each(['JSON', 'YAML'] as const)('in %s', (style) => {
  test.each(FINDINGS)('what %s finds points at the line of the property, or of what is nearest above it', (_, findings) => {
    for (const finding of findings) {
      const written = new Written(finding.raw, style);
      const { content, readPlaces } = parseText('t', written.text);
      expect(content).toEqual(finding.raw);
      const template = new Template('t', content, { text: written.text, readPlaces });
      const resource = finding.subject === undefined ? undefined : template.resource(finding.subject);
      const line = lineOf({ application: new Application([template]), template, resource, path: finding.remark.path });
      expect([finding.remark.path, line, written.lines[line! - 1]]).toEqual(
        [finding.remark.path, expectedLine(written, finding), expect.any(String)]);
    }
  });
});
