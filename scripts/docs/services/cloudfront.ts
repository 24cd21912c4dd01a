import { ServiceFacts } from './facts';

export const CLOUDFRONT: ServiceFacts = {
  title: 'Amazon CloudFront',
  movingOver: {
    HipaaDistribution: [
      {
        text: 'It needs a certificate of AWS Certificate Manager in us-east-1 and `domainNames`: under the certificate of CloudFront TLS 1.0 is taken whatever is set. Viewers must come by '
          + 'your own name from then on.',
        source: 'Amazon CloudFront API reference, ViewerCertificate',
      },
      { text: 'Behaviours that name no `cachePolicy` cache nothing any more: every request reaches the origin. Set `CachePolicy.CACHING_OPTIMIZED` for files that are the same for everybody.' },
      {
        text: 'Access logs are delivered from us-east-1 only: make the stack there, or set `logBucket` to a bucket with ACLs for the old kind of logs.',
        source: 'Amazon CloudFront developer guide, "Configure standard logging (v2)"',
      },
      { text: 'All of it changes in place; CloudFront takes some minutes to deploy it to all its locations.' },
    ],
  },
  cost: [
    { text: 'Requests that reach the origin because nothing is cached: what the origin charges per request.' },
    { text: 'Access logs: S3 storage per GB-month; delivery to S3 in JSON costs nothing or per GB, depending on the format.' },
  ],
};
