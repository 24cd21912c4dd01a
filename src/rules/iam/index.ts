import { API_ONLY_RULES } from './api-only';
import { GRANT_RULES } from './grants';
import { RESOURCE_POLICY_RULES } from './resource-policies';
import { TRUST_RULES } from './trust';
import { USER_RULES } from './users';
import { Rule } from '../rule';

/** AWS IAM, and services that show in policies only. */
export const IAM_RULES: readonly Rule[] = [...GRANT_RULES, ...USER_RULES, ...TRUST_RULES, ...RESOURCE_POLICY_RULES, ...API_ONLY_RULES];
