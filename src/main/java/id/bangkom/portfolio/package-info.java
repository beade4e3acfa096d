/**
 * The page "Program saya": what a person has to do with programmes as participant, guide or head,
 * put together from agreements, sessions, sheets and evaluations. It is at the top because it shows
 * all of them; nothing knows it. Owns no table.
 */
package id.bangkom.portfolio;
