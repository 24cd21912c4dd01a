import type { Declaration } from '../template';

/** One end of a flow. */
export interface End {
  /** The resource, when it is in the templates that are judged together. */
  readonly resource?: Declaration;
  /** What is written instead, for example an ARN or an address; texts that only deployment knows are told with `${...}` in them. */
  readonly address?: string;
}

/** Data that goes from one place to another, as a template says. */
export interface Flow {
  /** What kind of flow it is, for example `S3 replication`. */
  readonly kind: string;
  readonly from: End;
  readonly to: End;
  /** The resource that says so, and where. */
  readonly declaredBy: Declaration;
  readonly path: string;
  /** In which circumstances it exists, where it does not always. */
  readonly when?: string;
}
