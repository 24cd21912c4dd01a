/** Data that goes from one place to another. */
export interface ReportFlow {
  /** What kind of flow it is, for example `S3 replication`. */
  readonly kind: string;
  /** Where data comes from: the template and logical id of a resource, or an address. */
  readonly from: string;
  /** Where data goes to: the template and logical id of a resource, or an address. */
  readonly to: string;
  /** Whether data comes back on the same way. */
  readonly bothWays: boolean;
  /** The template file that says so. */
  readonly template: string;
  /** The resource that says so. */
  readonly logicalId: string;
  /** Where in the resource. */
  readonly propertyPath: string;
  /** In which circumstances, where it is not always so. */
  readonly circumstances?: string;
}
