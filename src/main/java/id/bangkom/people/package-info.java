/**
 * People who move, take over and stand in for each other: the page of rule administrators and
 * superiors, and what it means for the work that is going on. Nothing knows it. Owns {@code
 * people_confirmation}.
 */
package id.bangkom.people;
