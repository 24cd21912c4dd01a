import { Reading, Service, Told } from './reading';
import { RuleLevel } from '../../rules';

/** What is behind a cell of the matrix: checks that help with one paragraph, on one service. */
export interface Cell {
  passed: number;
  /** Open findings on REQUIRED rules. */
  required: number;
  /** Open findings on RECOMMENDED rules. */
  recommended: number;
  /** What somebody answers for. */
  excepted: number;
  /** The finding that weighs most: the first of those that a link leads to. */
  first?: Told;
  /** The first of the rules that hold. */
  rule?: string;
}

/** What the rules say together, paragraph by paragraph and service by service. */
export class Tally {
  /** How often each rule holds, by service. */
  readonly passed: readonly ReadonlyMap<string, number>[];
  private readonly cells = new Map<string, Cell>();

  constructor(private readonly reading: Reading) {
    this.passed = reading.services.map(({ resources }) => countPassed(resources.map(({ resource }) => resource.passed)));
    this.addPasses();
    this.addPassesOfTemplates();
    reading.told.forEach((told) => this.addFinding(told));
  }

  cell(paragraph: string, { index }: Service): Cell | undefined {
    return this.cells.get(`${paragraph} ${index}`);
  }

  private addPasses(): void {
    this.passed.forEach((byRule, index) => byRule.forEach((times, id) => {
      for (const paragraph of this.reading.ruleById(id)?.safeguards ?? []) {
        const cell = this.at(paragraph, index);
        cell.passed += times;
        cell.rule ??= id;
      }
    }));
  }

  /** Of templates as a whole, reports only tell how many judgements passed: what no resource accounts for. */
  private addPassesOfTemplates(): void {
    const last = this.reading.services.length - 1;
    for (const { id, passed } of this.reading.report.safeguards) {
      const ofResources = this.reading.services.reduce((sum, service) => sum + (this.cell(id, service)?.passed ?? 0), 0);
      if (passed > ofResources) {
        this.at(id, last).passed = passed - ofResources;
      }
    }
  }

  private addFinding(told: Told): void {
    for (const paragraph of told.finding.safeguards) {
      const cell = this.at(paragraph, told.service.index);
      if (told.state !== 'open') {
        cell.excepted++;
      } else if (told.finding.level === RuleLevel.REQUIRED) {
        cell.required++;
      } else {
        cell.recommended++;
      }
      if (cell.first === undefined || weightOf(told) > weightOf(cell.first)) {
        cell.first = told;
      }
    }
  }

  private at(paragraph: string, service: number): Cell {
    const key = `${paragraph} ${service}`;
    let cell = this.cells.get(key);
    if (!cell) {
      cell = { passed: 0, required: 0, recommended: 0, excepted: 0 };
      this.cells.set(key, cell);
    }
    return cell;
  }
}

function countPassed(passed: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const ids of passed) {
    for (const id of ids) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

function weightOf({ state, finding }: Told): number {
  return state !== 'open' ? 0 : finding.level === RuleLevel.REQUIRED ? 2 : 1;
}
