import { customResource, sdkCallsEligible } from './custom-resources';
import { macro, moduleType, nestedTemplate, provisionedProduct, stackSet, transformedResource } from './templates';

/** What no reader of templates can see. */
export const OPAQUE_RULES = [
  customResource, sdkCallsEligible, nestedTemplate, stackSet, provisionedProduct, moduleType, transformedResource, macro,
] as const;
