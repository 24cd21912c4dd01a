import { ServiceFacts, SPECIFICATION } from './facts';

export const AMAZONMQ: ServiceFacts = {
  title: 'Amazon MQ',
  movingOver: {
    HipaaMessageBroker: [
      { text: 'aws-cdk-lib has no construct for a broker beside `CfnBroker`. A HipaaMessageBroker is a new broker: let consumers empty the old one while producers move.' },
      { text: 'The key, public access, deployment mode, subnets, engine and name are decided when a broker is made; another value replaces it, with the messages in it.', source: SPECIFICATION },
      {
        text: 'RabbitMQ reads the password of the administrator once. Rotate it in the broker, then in the secret.',
        source: 'AWS CloudFormation, AWS::AmazonMQ::Broker Users',
      },
      {
        text: 'The log groups are made by Amazon MQ under `/aws/amazonmq/broker/` and the id of the broker, which nobody knows before: give them a key and a retention afterwards.',
      },
    ],
  },
  cost: [
    { text: 'A pair of ActiveMQ: a price per hour for two instances; a cluster of RabbitMQ: for three. Storage per GB-month.' },
    { text: 'The secret: a price per secret and month. The key of the baseline: a price per key and month, shared by all stores of the stack.' },
    { text: 'The logs: a price per GB taken in by CloudWatch Logs, and per GB-month.' },
  ],
};
