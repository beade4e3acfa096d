package id.bangkom.spreadsheet;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much is taken at once.
 *
 * @param largestFile of a CSV or XLSX file
 * @param mostRows below the header, blank ones not counted
 * @param largestUnpacked of all parts of an XLSX file together
 */
@ConfigurationProperties("bangkom.spreadsheet")
public record SpreadsheetSettings(DataSize largestFile, int mostRows, DataSize largestUnpacked) {}
