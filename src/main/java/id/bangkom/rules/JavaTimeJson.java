package id.bangkom.rules;

import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.camunda.spin.impl.json.jackson.format.JacksonJsonDataFormat;
import org.camunda.spin.spi.DataFormatConfigurator;

/**
 * Lets the engine keep a LocalDate as JSON. Where the history level includes decisions, the input
 * of every dated table is one. Found by the service loader.
 */
public class JavaTimeJson implements DataFormatConfigurator<JacksonJsonDataFormat> {

  @Override
  public Class<JacksonJsonDataFormat> getDataFormatClass() {
    return JacksonJsonDataFormat.class;
  }

  @Override
  public void configure(JacksonJsonDataFormat format) {
    format.getObjectMapper().registerModule(new JavaTimeModule());
  }
}
