/** Something that is worth knowing before a change, and where it can be read; without a source it follows from the code. */
export interface Fact {
  readonly text: string;
  readonly source?: string;
}

/** What the page of a service tells beside what the rules and constructs say themselves. */
export interface ServiceFacts {
  /** The name of the service, as AWS writes it. */
  readonly title: string;
  /** For each construct: what changes for a resource that is deployed already when the class of its construct is renamed. */
  readonly movingOver: { readonly [construct: string]: readonly Fact[] };
  /** What the defaults cost against those of the L2, in the units of AWS's price lists. */
  readonly cost: readonly Fact[];
  /** Further sections, by heading. */
  readonly notes?: { readonly [heading: string]: readonly Fact[] };
}

export const SPECIFICATION = 'CloudFormation resource specification';
