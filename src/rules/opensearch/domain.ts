/** The two names that CloudFormation has for a domain of OpenSearch Service. */
export const ELASTICSEARCH = 'AWS::Elasticsearch::Domain';
export const OPENSEARCH = 'AWS::OpenSearchService::Domain';
export const DOMAINS = [OPENSEARCH, ELASTICSEARCH];

export const WHITEPAPER = 'Architecting for HIPAA, "Amazon Elasticsearch Service"';
