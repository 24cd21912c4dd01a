// The IAM prefixes that AWS's sample policy HIPAAEligibleServices20260522 leaves allowed
// (aws-samples/service-control-policy-examples, Services-in-scope-compliance, commit a3bf1321).

/** Prefixes of eligible services. */
export const SAMPLE_POLICY_ELIGIBLE = `
  a4b acm acm-pca aidevops airflow amplify aoss apigateway appfabric appflow appmesh appstream appsync aps arc-region-switch
  arc-zonal-shift athena auditmanager autoscaling b2bi backup backup-storage batch bedrock bedrock-agentcore cassandra chime cleanrooms
  cloud9 clouddirectory cloudformation cloudfront cloudhsm cloudshell cloudtrail cloudwatch codebuild codecommit codedeploy codepipeline
  cognito-identity cognito-idp cognito-sync comprehend comprehendmedical config connect controltower databrew dataexchange datasync
  datazone detective devops-guru directconnect dms docdb-elastic drs ds dsql dynamodb ebs ec2 ec2messages ecr ecs eks elasticache
  elasticbeanstalk elasticfilesystem elasticloadbalancing elasticmapreduce entityresolution es events execute-api firehose fis fms
  forecast freertos fsx geo glacier globalaccelerator glue greengrass guardduty health-agent healthlake importexport inspector inspector2
  iot iotevents iotfleethub iotsitewise kafka kendra kinesis kinesisanalytics kinesisvideo kms lakeformation lambda lex logs m2 macie2
  mediaconnect mediaconvert medialive medical-imaging memorydb mgh mgn mobiletargeting mq neptune-db network-firewall nova-act omics
  opsworks opsworks-cm organizations osis outposts pcs personalize polly qbusiness qldb quicksight ram rds rds-data rds-db redshift
  redshift-data redshift-serverless rekognition resiliencehub resource-explorer-2 route53 route53-recovery-cluster
  route53-recovery-control-config route53-recovery-readiness route53domains route53resolver s3 s3express sagemaker secretsmanager
  securityhub serverlessrepo servicecatalog servicediscovery ses shield snowball sns sqs ssm ssm-contacts ssm-guiconnect ssm-incidents
  ssm-quicksetup ssmmessages sso sso-directory states storagegateway swf textract thinclient timestream transcribe transfer transform
  translate verified-access verifiedpermissions waf waf-regional wafv2 wickr workdocs worklink workspaces workspaces-web xray
`.trim().split(/\s+/);

/** Prefixes of tools that are not intended for PHI. */
export const SAMPLE_POLICY_TOOLS = `
  access-analyzer applicationinsights artifact aws-portal bcm-data-exports budgets ce cur iam license-manager pi pricing qdeveloper
  resource-explorer resource-groups sts support supportplans tag trustedadvisor
`.trim().split(/\s+/);
