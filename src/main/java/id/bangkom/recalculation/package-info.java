/** JP of a year, calculated again by the tables of today: rehearsed, applied, stopped, resumed. */
package id.bangkom.recalculation;
