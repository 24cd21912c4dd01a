/** How a type of resource names one end of a flow. */
export interface EndSource {
  /** Path of the property that names it; absent where `otherwise` is always the end. */
  readonly path?: string;
  /** The type of resource that a bare name there is the name of. */
  readonly type?: string;
  /** How the resource that `path` names in turn names the end, a path where nothing more is to be said. */
  readonly via?: string | EndSource;
  /**
   * The ends stand somewhere below `path`, in JSON that may also be written as text: in members of these names,
   * or in any member. In any member only what is recognized as a place counts: references, ARNs, URLs, names of resources.
   */
  readonly below?: readonly string[] | 'any';
  /** The property names a region: the end is this service there, by its IAM prefix. */
  readonly serviceInRegion?: string;
  /** The address that it is where nothing is set. */
  readonly otherwise?: string;
}

/** A property that decides whether a flow exists. What can't be read may be so. */
export interface Circumstance {
  readonly path: string;
  /** One of these, in any case; absent where it is enough that something is set. */
  readonly is?: readonly string[];
  /** None of these, in any case; it may also not be set. */
  readonly isNot?: readonly string[];
}

/** Where a type of resource says that data flows. */
export interface FlowSource {
  /** What is told of it, for example `S3 replication`. */
  readonly kind: string;
  /** What names where data comes from, a path where nothing more is to be said; absent where it is the resource itself. */
  readonly from?: string | EndSource;
  /** What names where data goes to, a path where nothing more is to be said; absent where it is the resource itself. */
  readonly to?: string | EndSource;
  /** Path of a list whose items each tell a flow of their own: all other paths start in the item. */
  readonly each?: string;
  readonly where?: Circumstance;
  /** Whether data comes back on the same way, as the answer of a service that is asked. */
  readonly bothWays?: boolean;
}

/** The flows that types of resources declare. */
export interface FlowTable {
  readonly [type: string]: readonly FlowSource[];
}

/** An end with all that is said of it, where most often a path says enough. */
export function asEndSource(end: string | EndSource): EndSource {
  return typeof end === 'string' ? { path: end } : end;
}
