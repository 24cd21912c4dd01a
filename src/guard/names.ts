/** The name of the validation plugin: acknowledgement ids read `cdk-hipaa::S3.TlsOnly`. */
export const PLUGIN_NAME = 'cdk-hipaa';
