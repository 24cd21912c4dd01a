import { Eligibility } from '../../../eligibility';
import { kindOfAddress, serviceOfAddress } from '../../../flows';
import { remembering } from '../../../remembering';
import { shortService } from '../words';

/** An address, as the map tells it. */
export interface AddressInWords {
  /** What it is, where that says most: the service, or the kind of address. */
  readonly what: string;
  /** Which one; absent where the address does not say. */
  readonly which?: string;
}

/** What an address says of where data goes, for those who read no ARNs. */
export const addressInWords = remembering((address: string): AddressInWords => {
  const service = serviceOfAddress(address);
  if (service !== undefined) {
    return { what: shortService(Eligibility.ofIamAction(service).service), which: address.startsWith('arn:') ? resourceOf(address) : withoutTokens(address) };
  }
  switch (kindOfAddress(address)) {
    case 'aws': return { what: 'AWS', which: resourceOf(address) };
    case 'web': return { what: 'Web address', which: hostOf(address) };
    case 'email': return { what: 'E-mail', which: address.replace(/^mailto:/, '') };
    case 'phone': return { what: 'Telephone', which: address };
    case 'name': return { what: 'By name', which: withoutTokens(address) || undefined };
    case 'unknown': return { what: 'Known at deployment only', which: withoutTokens(address) };
    case 'unreadable': return { what: 'Could not be read', which: address.replace(/^unreadable: /, '') };
  }
});

/** What follows the account in an ARN, in which parts may hold colons of their own; the region, where that is anything. */
function resourceOf(arn: string): string | undefined {
  const [, , , region = '', , ...rest] = withoutTokens(arn).split(':');
  const resource = rest.join(':');
  return resource !== '' && resource !== '*' ? resource : region !== '' && region !== '…' ? `in ${region}` : undefined;
}

function hostOf(url: string): string {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/@]*@)?([^/?#]+)/i.exec(url)?.[1] ?? url;
}

/** `${AWS::Region}` and the like, which hold colons, as `…`. */
function withoutTokens(text: string): string {
  return text.replace(/\$\{[^}]*\}/g, '…');
}
