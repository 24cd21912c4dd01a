import { Names, Token } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';

/** A name for what has to be known before it is made: the construct's path, in small letters, digits and hyphens. */
export function nameOf(construct: IConstruct, maxLength: number): string {
  return Names.uniqueResourceName(construct, { maxLength, separator: '-' }).toLowerCase();
}

/** A name as services write it that take capital letters for small ones; one that only deployment knows stays as it is. */
export function inSmallLetters(name: string): string {
  return Token.isUnresolved(name) ? name : name.toLowerCase();
}
