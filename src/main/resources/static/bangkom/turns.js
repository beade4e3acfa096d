// Answers that come late.

/**
 * Lets only the newest of several questions be answered: an answer that was overtaken by a later question says nothing
 * any more.
 *
 * @returns {() => () => boolean} to be called with each question; what it gives says whether that is still the newest
 */
export const turns = () => {
  let asked = 0;
  return () => {
    asked += 1;
    const mine = asked;
    return () => mine === asked;
  };
};
