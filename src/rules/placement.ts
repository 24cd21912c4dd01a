import { all, Judgement, Resource } from '../template';

/** A store names its subnets (a group of them, or each) and its security groups: left out, it is in the default ones, with whatever else is in them. */
export function mustBePlaced(store: Resource, subnets: string, securityGroups: string): Judgement {
  return all(...[subnets, securityGroups].map((path) => store.at(path).someItem((item) => item.mustBePresent())));
}
