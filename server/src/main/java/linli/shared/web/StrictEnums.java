package linli.shared.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads a constant by its name and nothing else; the framework's own reads nothing at all as null. */
@SuppressWarnings("rawtypes")
final class StrictEnums implements ConverterFactory<String, Enum> {
    @Override
    @SuppressWarnings("unchecked")
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        return name -> (T) Enum.valueOf(type, name);
    }
}
