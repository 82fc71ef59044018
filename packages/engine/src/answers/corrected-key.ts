/** Where answers keep the keys of the fields whose locked answer was said to be wrong; no field has such a name. */
export const correctedKey = '$corrected';
