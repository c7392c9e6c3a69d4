import type { Attack, Switches } from './run.ts';

/** What an attack on one user gets, where it comes while they are signed in, as far as they can be. */
export interface Outcome {
  readonly recognisedBefore: boolean;
  readonly takenOver: boolean;
  readonly forged: boolean;
  readonly strangers: boolean;
  readonly lockedOut: boolean;
}

/**
 * What the draft's rules make of an attack, worked out on paper and written down here without any of the model's code: the user has signed
 * in if their browser lets them, is attacked, and clicks on.
 */
export function outcomeOf(attack: Attack, switches: Switches, bloat = 4097): Outcome {
  const { reissue, hostPrefix, secure, httpOnly, domain, sameSite } = switches;
  // 5.7 steps 19 and 21: the server's own cookie.
  const isHeld = !(sameSite === 'none' && !secure) && !(hostPrefix && (!secure || domain));
  // 5.8.3: a link from another site is a top-level GET, which only Strict stops.
  const followsLinks = isHeld && sameSite !== 'strict';
  const nothing = {
    recognisedBefore: isHeld,
    takenOver: false,
    forged: false,
    strangers: false,
    lockedOut: false,
  };
  // Step 10: the sibling sees and sets cookies of the domain; step 21.2: never a `__Host-` one.
  const seenBySibling = followsLinks && domain;
  const setBySibling = !hostPrefix;
  switch (attack) {
    case 'link': {
      const isRead = isHeld && !httpOnly;
      // Step 23.2 guards the very cookie; without the prefix another path is free.
      const isPlanted = !hostPrefix || !(isHeld && httpOnly);
      return {
        ...nothing,
        takenOver: isRead || (isPlanted && !reissue),
        forged: isHeld && sameSite === 'none',
        lockedOut: isPlanted,
      };
    }
    case 'sibling':
      return {
        ...nothing,
        takenOver: seenBySibling || (setBySibling && !reissue),
        lockedOut: setBySibling,
      };
    case 'plaintext': {
      const isRead = followsLinks && !secure;
      // Step 16 guards a Secure cookie that is there; step 21.1 the prefix.
      const isPlanted = !hostPrefix && !(isHeld && secure);
      return { ...nothing, takenOver: isRead || (isPlanted && !reissue), lockedOut: isPlanted };
    }
    case 'overwrite':
      return { ...nothing, takenOver: seenBySibling, strangers: setBySibling };
    case 'bloat':
      // 5.6 step 5.
      return { ...nothing, takenOver: seenBySibling, lockedOut: setBySibling && bloat <= 4096 };
  }
}
