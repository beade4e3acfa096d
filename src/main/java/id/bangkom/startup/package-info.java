/**
 * How the application comes up on its database: where that is and who may read it, one node at a
 * time, models deployed, one clock for all. Knows no person and no capability; whoever starts
 * something waits here. Owns no table.
 */
package id.bangkom.startup;
