import { ServiceFacts, SPECIFICATION } from './facts';

export const ECR: ServiceFacts = {
  title: 'Amazon Elastic Container Registry',
  movingOver: {
    HipaaRepository: [
      {
        text: 'Encryption cannot be changed in place: CloudFormation makes a new, empty repository, and with a fixed name it fails, since the old one still has it.',
        source: SPECIFICATION,
      },
      { text: 'To keep the images: make a HipaaRepository beside the old one, push or replicate them into it, move the deployments, and delete the old one.' },
      { text: 'Scans and tags that stay are switched on in place. A pipeline that pushes `latest` again and again is refused: give each build a tag of its own.', source: SPECIFICATION },
    ],
  },
  cost: [
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack, and per use.' },
    { text: 'Basic scans on push are free; enhanced ones of Amazon Inspector are paid per image.' },
  ],
};
