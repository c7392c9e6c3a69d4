/** What a handed out value says, as far as its length depends on it: user, role and cart as {@link saidKey} joins them. */
export type Said = string;

/** Something handed out that says ADMIN, to the user who was demoted. */
export interface AdminGrant {
  /** when it was signed and handed on, µs */
  readonly grantedAt: number;
}

/** A request of the demoted user after the demotion. */
export interface AdminUse extends AdminGrant {
  /** when it came to the service, µs; `grantedAt` is that of what it carries */
  readonly arrivedAt: number;
}

/** The finer counts that reference-or-value's formulas are evaluated on. */
export interface ReferenceOrValueCounts {
  readonly operations: { readonly login: number; readonly read: number; readonly write: number };
  /** writes that were served */
  readonly writesServed: number;
  /** reads that were served, by a login that had written before */
  readonly readsAfterWrite: number;
  /** logins whose record the store was asked for after it had been wiped */
  readonly missed: number;
  /** logins that came, after the signing key had changed, with something signed before */
  readonly signedBefore: number;
  /** cookies of logins from before the key changed that a write under way then had signed anew with the new one */
  readonly signedAcross: number;
  /** altered values that came to the service, each counted once a login */
  readonly alteredPresented: number;
  /** logins as ADMIN of the demoted user that were under way at the demotion, and reached the store after it */
  readonly slipped: number;
  readonly adminGrants: readonly AdminGrant[];
  readonly adminUses: readonly AdminUse[];
  /** requests that browsers sent */
  readonly requests: number;
  /** of these, the ones that carried a credential, by what it says */
  readonly carried: ReadonlyMap<Said, number>;
  /** credentials that lie in browsers at the end, by what they say */
  readonly heldInBrowsers: ReadonlyMap<Said, number>;
  /** records that lie in the store at the end, by what they say */
  readonly heldAtServer: ReadonlyMap<Said, number>;
}

/** Joins what a value says. */
export function saidKey(user: string, role: string, cart: string | number): Said {
  return `${user} ${role} ${cart}`;
}

/** Takes it apart again. */
export function saidOf(said: Said): { readonly user: string; readonly role: string; readonly cart: number } {
  const [user = '', role = '', cart = ''] = said.split(' ');
  return { user, role, cart: Number(cart) };
}
