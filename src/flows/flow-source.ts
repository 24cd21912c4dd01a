/** Where a type of resource says that data flows. */
export interface FlowSource {
  /** What is told of it, for example `S3 replication`. */
  readonly kind: string;
  /** Path of the property that names where data comes from; absent where it is the resource itself. */
  readonly from?: string;
  /** Path of the property that names where data goes to; absent where it is the resource itself. */
  readonly to?: string;
}

/** The flows that a type of resource declares. */
export interface FlowTable {
  readonly [type: string]: readonly FlowSource[];
}
